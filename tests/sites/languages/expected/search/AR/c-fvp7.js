suluh.countries("AR",[]);
