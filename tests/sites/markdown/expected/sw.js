(()=>{
const scope=registration.scope,NAME="suluh 1 " + scope;
let kept;
const get = key => caches.match(scope + "offline/" + key, { cacheName: NAME });
const read=()=>kept=get("kept").then(r=>r?r.json():{});
async function find(path){
for(const all of[kept||read(),0]){
for(const language of Object.values(await(all||read()))){
const hit=language.l[path]&&await get(language.l[path].slice(0,12));
if(hit)return hit;
}
}
}
async function instead(path,error){
const all = await kept, language = all[path.split("/")[0]] || Object.values(all)[0];
if(!language||path===language.o)throw error;
return Response.redirect(scope + language.o + "#not-kept");
}
async function answer(request,url){
let path="";
try{
path = decodeURIComponent(url.slice(scope.length)).replace(/(^|\/)$/, "$1index.html");
const hit=await find(path);
if(hit)return hit;
} catch (e) { /* Whatever is wrong with what is kept, the network may answer. */ }
return fetch(request).catch(error=>{
if(request.mode !=="navigate")throw error;
return instead(path,error);
});
}
addEventListener("install",()=>skipWaiting());
addEventListener("activate",event=>event.waitUntil(caches.keys().then(names=>Promise.all(names
.filter(name => /^suluh \d+ /.test(name) && name.endsWith(" " + scope) && name !== NAME)
.map(name=>caches.delete(name)))).catch(()=>{}).then(()=>clients.claim())));
addEventListener("message",()=>{kept=0;});
addEventListener("fetch",event=>{
const request = event.request, url = request.url.split(/[?#]/)[0];
if(request.method==="GET"&&request.destination&&url.startsWith(scope))event.respondWith(answer(request,url));
});
})();