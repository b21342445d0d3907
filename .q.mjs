import { chromium } from '/work/main/node_modules/@playwright/test/index.mjs';
import { serve } from '/tmp/wt/scripts/serve.ts';
const { url, close } = await serve({ directory: '/tmp/wt/dist' });
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const p = await b.newPage(); p.on('console', m=>console.log('console',m.text())); p.on('pageerror',e=>console.log('ERR',e.message));
for (const q of process.argv.slice(2)) {
  await p.goto(url + 'search/?q=' + encodeURIComponent(q));
  await p.waitForFunction(()=>/record|Record|Type/.test(document.querySelector('#status').textContent), null, {timeout:5000}).catch(()=>{});
  console.log('##', q, '=>', await p.textContent('#status'));
  const r = await p.$$eval('#results > li', ls => ls.slice(0,6).map(l => l.querySelector('h2').textContent + '\n' + [...l.querySelectorAll('.hits a')].slice(0,6).map(a=>'     '+a.hash.replace(/:~:.*/,'')+' '+a.parentElement.textContent.slice(0,110)).join('\n')));
  console.log(r.join('\n'));
}
await b.close(); await close();
