suluh.head("AR",{"c":"fvp7","f":[7,3,2,15],"k":"va98mbcr","kj":"u8pc","kp":"'","l":"(##+%","n":5,"p":"%$$$","r":"Anaigab","t":"#","th":"ha3w","v":2,"w":"A=page"});
