suluh.countries("id",[]);
