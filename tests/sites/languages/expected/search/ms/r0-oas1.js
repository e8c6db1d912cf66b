suluh.ends("ms",0,"AajrekAhibelAnalubApaitesArayabidAsegawAtahilAروجالا");
