suluh.head("en",{"c":"cioo","f":[7,3,1,18],"k":"o9ama8t3","kj":"y0a6","kp":"'","l":"(&#+%","n":5,"p":"%$$$","r":"Aemitrevo","t":"#","th":"bv7h","v":2,"w":"A=page"});
