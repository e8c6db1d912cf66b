suluh.piece("ms","obwi","A=pageAbayarAdibayarAbulanAcutiAgajiAkerjaAlebihBihatAmasaAsetiapAwagesAالاجور","'$#$&$%$$C$$#$%$#$$$#$$$#($$#$$%%$$&#%$$&#$$$#%$$&#$$$#+$$$$+$$$$");
