suluh.ends("id",0,"AaganetBjrekAgnatadAitkubAkaditAnapmisArayabidBotnak");
