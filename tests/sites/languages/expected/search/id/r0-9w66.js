suluh.ends("id",0,"AnaigabClubApaitesArayabidBubilDmelAsegawBthgirAtahilAuggnimesAxedniAروجالا");
