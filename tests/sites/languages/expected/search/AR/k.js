suluh.head("AR",{"c":"fvp7","f":[7,3,2,15],"k":"va98mbcr","kj":"6f9u","kp":"'","l":"(##+%","n":5,"p":"%$$$","r":"Anaigab","t":"#","th":"ha3w","v":2,"w":"A=page"});
