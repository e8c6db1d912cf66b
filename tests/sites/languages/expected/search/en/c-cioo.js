suluh.countries("en",[]);
