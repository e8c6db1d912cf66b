suluh.head("id",{"c":"1frg","f":[7,3,1,16],"k":"dyhg19d3","kj":"1vjw","kp":"'","l":"'%#+%","n":5,"p":"%$$$","r":"Anaigab","t":"#","th":"ckeo","v":2,"w":"A=page"});
