// Answers as lines that a program reads back (src/exchange/cases says what stands in them): plain ASCII, so that no
// scanner and no chat app can take one letter for another.

// Letters of a line at most: with more, a code is too fine for a cheap camera.
var LONGEST = 500;
var SIGN = "SULUH1 ";

function hex(number, length) { return ("0000000" + number.toString(16)).slice(-length); }

// CRC-32 (ISO/IEC 13239), as eight digits.
function checksum(text) {
  var crc = -1;
  for (var i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (var bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1) * 0xedb88320;
  }
  return hex(~crc >>> 0, 8);
}

// JSON in ASCII, without two spaces in a row: then no line begins or ends with one, which some apps would take away.
function plain(value) {
  return JSON.stringify(value).replace(/[^ -~]/g, function (c) { return "\\u" + hex(c.charCodeAt(0), 4); }).replace(/ (?= )/g, "\\u0020");
}

function line(json, number, count) {
  var size = Math.ceil(json.length / count), part = 0;
  // A space at the cut goes to the next line, behind its first letter's place.
  function cut(at) { return at > 0 && at < json.length && (json[at] === " " || json[at - 1] === " ") ? cut(at - 1) : at; }
  part = json.slice(cut((number - 1) * size), cut(number * size));
  var rest = number + "/" + count + " " + checksum(json) + " " + part;
  return SIGN + checksum(rest) + " " + rest;
}

// The record as lines of at most longest letters.
function lines(record, longest) {
  var json = plain(record), count = Math.ceil(json.length / (longest - 32)) || 1, out = [];
  for (var number = 1; number <= count; number++) out.push(line(json, number, count));
  return out;
}
