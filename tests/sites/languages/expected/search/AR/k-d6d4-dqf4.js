suluh.piece("AR","d6d4","","#");
