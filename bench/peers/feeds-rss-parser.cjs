// rss-parser on a folder of feeds: megabytes a second.
const { measure, installed, megabytes } = require('./rate.cjs');
const Parser = installed('rss-parser');

measure('rss-parser', megabytes, data => new Parser().parseString(data.toString('utf8')));
