suluh.head("id",{"c":"1frg","f":[3,0,0,8],"k":"qevuak56","kj":"mzch","kp":"$","l":"+","n":1,"p":"$","r":"Aaganet","t":"#","th":"nyej","v":2,"w":"A=page"});
