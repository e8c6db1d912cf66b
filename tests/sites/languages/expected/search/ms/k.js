suluh.head("ms",{"c":"l4hl","f":[2,2,3,6],"k":"obwizd24","kj":"nds4","kp":"$","l":")#","n":2,"p":"%","r":"Aajrek","t":"#","th":"0ur1","v":2,"w":"A=page"});
