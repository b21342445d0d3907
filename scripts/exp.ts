import { readFileSync } from 'node:fs';
import { readFormat } from './import/readers.ts';
import { transcribe } from './import/transcribe.ts';
for (const f of process.argv.slice(2)) {
const r = await readFormat('pdf', new Uint8Array(readFileSync(f)));
if (r.format === 'pdf') for (const p of r.printed.pages.slice(0, 1)) for (const x of p.runs) console.log(JSON.stringify(x), r.printed.styles[x[4]]?.size);
for (const p of transcribe(r).parts) console.log(JSON.stringify(p));
}
