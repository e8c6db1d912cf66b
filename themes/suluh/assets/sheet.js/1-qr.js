// QR codes (ISO/IEC 18004): bytes in, rows of dark and light out. Error correction M, versions 1 to 20, which a cheap
// telephone still reads from another's screen.

// Bytes of error correction in each block, and blocks, by version.
var QR_CHECK = [0, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
var QR_BLOCKS = [0, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

// Numbers of the field GF(256) by their logarithms, and the other way round.
var power = [], logarithm = [];
for (var e = 0, x = 1; e < 255; e++) {
  power[e] = x;
  logarithm[x] = e;
  x = x * 2 ^ (x > 127 ? 285 : 0);
}
function times(a, b) { return a && b ? power[(logarithm[a] + logarithm[b]) % 255] : 0; }

// Places of the small squares by which a crooked picture is straightened.
function alignments(version) {
  if (version === 1) return [];
  var count = Math.floor(version / 7) + 2, step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2, found = [6];
  for (var at = version * 4 + 10; found.length < count; at -= step) found.splice(1, 0, at);
  return found;
}

// Bytes that a code of a version has room for, those of its error correction included.
function room(version) {
  var bits = (16 * version + 128) * version + 64, count = Math.floor(version / 7) + 2;
  if (version > 1) bits -= (25 * count - 10) * count - 55;
  if (version > 6) bits -= 36;
  return Math.floor(bits / 8);
}
function capacity(version) { return room(version) - QR_CHECK[version] * QR_BLOCKS[version] - (version < 10 ? 2 : 3); }

// The rest of a division in GF(256): what is written behind a block so that it can be mended.
function remainder(data, degree) {
  var divisor = [1], i, j;
  for (i = 0; i < degree; i++) {
    divisor.push(0);
    for (j = divisor.length - 1; j > 0; j--) divisor[j] ^= times(divisor[j - 1], power[i]);
  }
  var rest = data.concat(Array(degree).fill(0));
  for (i = 0; i < data.length; i++) {
    for (j = 1; j <= degree; j++) rest[i + j] ^= times(divisor[j], rest[i]);
  }
  return rest.slice(data.length);
}

// The bytes as they stand in the code: with their length, filled up, in blocks that are dealt out in turn.
function codewords(bytes, version) {
  var bits = [], check = QR_CHECK[version], blocks = QR_BLOCKS[version], total = room(version), data = [], i;
  function put(value, length) { while (length--) bits.push(value >> length & 1); }
  put(4, 4);
  put(bytes.length, version < 10 ? 8 : 16);
  bytes.forEach(function (byte) { put(byte, 8); });
  put(0, 4);
  while (bits.length % 8) bits.push(0);
  for (i = 0; i < bits.length; i += 8) data.push(parseInt(bits.slice(i, i + 8).join(""), 2));
  for (i = 0; data.length < total - check * blocks; i++) data.push(i % 2 ? 17 : 236);
  data.length = total - check * blocks;
  var dealt = [], short = Math.floor(data.length / blocks), long = data.length % blocks, at = 0;
  for (i = 0; i < blocks; i++) {
    var size = short + (i < blocks - long ? 0 : 1), block = data.slice(at, at + size);
    at += size;
    dealt.push({ data: block, check: remainder(block, check) });
  }
  var out = [];
  for (i = 0; i <= short; i++) dealt.forEach(function (b) { if (i < b.data.length) out.push(b.data[i]); });
  for (i = 0; i < check; i++) dealt.forEach(function (b) { out.push(b.check[i]); });
  return out;
}

var MASKS = [
  function (x, y) { return (x + y) % 2; }, function (x, y) { return y % 2; }, function (x) { return x % 3; },
  function (x, y) { return (x + y) % 3; }, function (x, y) { return (Math.floor(x / 3) + Math.floor(y / 2)) % 2; },
  function (x, y) { return x * y % 2 + x * y % 3; }, function (x, y) { return (x * y % 2 + x * y % 3) % 2; },
  function (x, y) { return ((x + y) % 2 + x * y % 3) % 2; }
];

// How hard a code is to read: long runs, blocks of one colour, what looks like a corner, too much dark.
function penalty(code) {
  var size = code.length, sum = 0, dark = 0, x, y;
  for (var turn = 0; turn < 2; turn++) {
    for (y = 0; y < size; y++) {
      var line = "";
      for (x = 0; x < size; x++) line += +(turn ? code[x][y] : code[y][x]);
      (line.match(/0{5,}|1{5,}/g) || []).forEach(function (run) { sum += run.length - 2; });
      for (var at = 0; (at = line.indexOf("1011101", at)) >= 0; at++) {
        if (/0000$/.test(line.slice(0, at)) || /^.{7}0000/.test(line.slice(at))) sum += 40;
      }
    }
  }
  for (y = 0; y < size; y++) {
    for (x = 0; x < size; x++) {
      dark += +code[y][x];
      if (x && y && code[y][x] === code[y - 1][x] && code[y][x] === code[y][x - 1] && code[y][x] === code[y - 1][x - 1]) sum += 3;
    }
  }
  return sum + 10 * Math.floor(Math.abs(dark / size / size - .5) * 20);
}

// The code of some bytes, each a number below 256; none where they are too many.
function qr(bytes) {
  var version = 1;
  while (version < 21 && capacity(version) < bytes.length) version++;
  if (version > 20) return null;
  var size = version * 4 + 17, blank = [], fixed = [], i, j, x, y;
  for (i = 0; i < size; i++) {
    blank.push(Array(size).fill(false));
    fixed.push(Array(size).fill(false));
  }
  function set(x, y, dark) { blank[y][x] = !!dark; fixed[y][x] = true; }
  for (i = 0; i < size; i++) { set(6, i, i % 2 === 0); set(i, 6, i % 2 === 0); }
  [[3, 3], [size - 4, 3], [3, size - 4]].forEach(function (corner) {
    for (j = -4; j <= 4; j++) {
      for (i = -4; i <= 4; i++) {
        var far = Math.max(Math.abs(i), Math.abs(j)), px = corner[0] + i, py = corner[1] + j;
        if (px >= 0 && py >= 0 && px < size && py < size) set(px, py, far !== 2 && far !== 4);
      }
    }
  });
  var places = alignments(version), last = places.length - 1;
  places.forEach(function (cx, a) {
    places.forEach(function (cy, b) {
      if (!a && !b || !a && b === last || a === last && !b) return;
      for (j = -2; j <= 2; j++) for (i = -2; i <= 2; i++) set(cx + i, cy + j, Math.max(Math.abs(i), Math.abs(j)) !== 1);
    });
  });
  if (version > 6) {
    for (i = 0, x = version; i < 12; i++) x = x << 1 ^ (x >> 11) * 7973;
    var about = version << 12 | x;
    for (i = 0; i < 18; i++) {
      j = size - 11 + i % 3;
      y = Math.floor(i / 3);
      set(j, y, about >> i & 1);
      set(y, j, about >> i & 1);
    }
  }
  // Which mask was used, twice, and one module that is always dark.
  function format(mask) {
    for (var i = 0, rest = mask; i < 10; i++) rest = rest << 1 ^ (rest >> 9) * 1335;
    var bits = (mask << 10 | rest) ^ 21522;
    for (i = 0; i < 15; i++) {
      set(8, i < 6 ? i : i < 8 ? i + 1 : size - 15 + i, bits >> i & 1);
      set(i < 8 ? size - 1 - i : i < 9 ? 7 : 14 - i, 8, bits >> i & 1);
    }
    set(8, size - 8, true);
  }
  format(0);
  var words = codewords(bytes, version), bit = 0;
  for (var right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (i = 0; i < size; i++) {
      y = (right + 1 & 2) === 0 ? size - 1 - i : i;
      for (j = 0; j < 2; j++) {
        x = right - j;
        if (!fixed[y][x] && bit < words.length * 8) {
          blank[y][x] = !!(words[bit >> 3] >> 7 - (bit & 7) & 1);
          bit++;
        }
      }
    }
  }
  var best = null, least = Infinity;
  MASKS.forEach(function (mask, number) {
    format(number);
    var code = blank.map(function (row, y) {
      return row.map(function (dark, x) { return dark !== (!fixed[y][x] && !mask(x, y)); });
    });
    var hard = penalty(code);
    if (hard < least) { least = hard; best = code; }
  });
  return best;
}
