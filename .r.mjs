import { chromium } from '/work/main/node_modules/@playwright/test/index.mjs';
import { serve } from '/tmp/wt/scripts/serve.ts';
const { url, close } = await serve({ directory: '/tmp/wt/dist' });
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const p = await b.newPage(); await p.goto(url+'search/');
const r = await p.evaluate(async () => { const pf = await import('/pagefind/pagefind.js'); await pf.options({excerptLength:28,noWorker:true});
 const out={}; for (const q of ['economic crisis','labor','vittorino','learn','the']) { const s=await pf.search(q); out[q]={n:s.results.length,u:s.unfilteredResultCount,idf:s.query_term_idfs,kw:s.search_keywords,keys:Object.keys(s), r0:s.results[0]&&Object.keys(s.results[0]), score:s.results.map(x=>x.score.toFixed(2)).slice(0,5)}; if(q==='learn'){const d=await s.results[0].data(); out.d={keys:Object.keys(d),a:d.anchors.slice(0,3),sr:d.sub_results[0],wl:d.weighted_locations?.slice(0,3), wc:d.word_count}} }
 return out;});
console.log(JSON.stringify(r,null,1));
await b.close(); await close();
