// How fast a reader reads the files of a folder: the median of rounds of processor time, after a warm-up.
// Files are read in turn, round and round. One that the reader refuses is left out, with the time that it took.
const fs = require('node:fs');
const path = require('node:path');

const warmUp = 4, round = 0.5, rounds = 5;
const installed = require('node:module').createRequire(path.join(process.env.HEADWATER_PEERS, 'package.json'));

const now = () => {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
};

async function measure(name, weigh, read) {
  const folder = process.argv[2];
  const files = fs.readdirSync(folder).sort().map(file => ({ file, data: fs.readFileSync(path.join(folder, file)), refused: false }));
  let turn = 0, refused = 0;

  async function take(seconds) {
    let work = 0, start = now(), at = start;
    while (at - start < seconds) {
      const next = files[turn++ % files.length];
      if (next.refused) {
        if (refused === files.length) throw new Error(`${name} reads none of ${files.length} files`);
        continue;
      }
      const before = at;
      try {
        await read(next.data, next.file);
        at = now();
        work += weigh(next.data);
      } catch {
        next.refused = true;
        refused++;
        at = now();
        start += at - before;
      }
    }
    return work / (at - start);
  }

  await take(warmUp);
  const rates = [];
  for (let i = 0; i < rounds; i++) rates.push(await take(round));
  rates.sort((a, b) => a - b);
  const version = JSON.parse(fs.readFileSync(path.join(process.env.HEADWATER_PEERS, 'node_modules', name, 'package.json'))).version;
  console.log(JSON.stringify({ peer: name, version, rate: rates[rounds >> 1], refused }));
}

module.exports = { measure, installed, megabytes: data => data.length / 1e6 };
