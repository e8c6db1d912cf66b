suluh.piece("en","d6d4","","#");
