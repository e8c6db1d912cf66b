suluh.piece("id","d6d4","","#");
