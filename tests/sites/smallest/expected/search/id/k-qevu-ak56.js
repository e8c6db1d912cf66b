suluh.piece("id","qevu","A=pageAbayarAdibayarAbuktiAdatangAgajiAkantorBeCrjaAlaluAsimpanAtenagaBidak","%$#$&C$$#'%$$#$$$#$$$#'$$$#$$$#$$$#$$$#$$$#$$$#$$$#'$$$#");
