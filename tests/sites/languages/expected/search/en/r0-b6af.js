suluh.ends("en",0,"AemitrevoAhtnomAnaigabArubilAsegawBthgirAtahilAuggnimesAxedniAyreveAروجالا");
