suluh.ends("AR",0,"AnaigabArubilAsegawBthgirAtahilAuggnimesAxedniAديزملاAروجالاAلمعلاAيفاضالا");
