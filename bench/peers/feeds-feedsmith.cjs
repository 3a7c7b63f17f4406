// feedsmith on a folder of feeds: megabytes a second.
const { measure, installed, megabytes } = require('./rate.cjs');
const { parseFeed } = installed('feedsmith');

measure('feedsmith', megabytes, data => parseFeed(data.toString('utf8')));
