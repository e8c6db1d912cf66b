suluh.words("id",0,"A=pageAbuktiAdatangBibayarAgajiAkantorBeCrjaAlaluAsimpanAtenagaBidak","%$#$&C$#$$#$$#'$$#'$$#$$#$$#$$#$$#$$#$$#'$$#");
