suluh.countries("ms",[]);
