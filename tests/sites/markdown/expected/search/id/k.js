suluh.head("id",{"c":"1frg","f":[15,0,9,85],"k":"sn7godii","kj":"mzch","kp":"$","l":".###`/","n":5,"p":"(","r":"Aadnag","t":"#","th":"9brt","v":2,"w":"A1"});
