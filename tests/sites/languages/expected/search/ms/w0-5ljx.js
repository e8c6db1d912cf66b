suluh.words("ms",0,"A=pageAbulanAcutiAdibayarAgajiAkerjaAlebihBihatAmasaAsetiapAwagesAالاجور","'$#$&$%$$C$#$$#$$#$$#($#$$%%$&#%$&#$$#%$&#$$#+$$$+$$$");
