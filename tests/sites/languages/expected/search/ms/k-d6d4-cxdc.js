suluh.piece("ms","d6d4","","#");
