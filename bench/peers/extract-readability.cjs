// readability.js over jsdom on a folder of pages, from bytes to title and text: pages a second.
const { measure, installed } = require('./rate.cjs');
const { Readability } = installed('@mozilla/readability');
const { JSDOM, VirtualConsole } = installed('jsdom');

measure('@mozilla/readability', () => 1, data => {
  const dom = new JSDOM(data, { url: 'https://press.example/', virtualConsole: new VirtualConsole() });
  const article = new Readability(dom.window.document).parse();
  dom.window.close();
  return article?.textContent;
});
