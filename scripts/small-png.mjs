import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** So many colours a palette has. */
const COLORS = 256;

/**
 * A screenshot with a palette of its most frequent colours: less than half of the bytes.
 *
 * @param png 8 bits a channel, RGB or RGBA, not interlaced, as Chromium and pdftoppm write it; alpha is dropped
 */
export function shrinkPng(png) {
  const { width, height, channels, lines } = readPixels(png);
  const pixels = new Uint32Array(width * height);
  const counts = new Map();
  for (let at = 0; at < pixels.length; at++) {
    const from = at * channels;
    // the two lowest bits are left out: neighbours then share a colour
    const color = ((lines[from] & 0xfc) << 16) | ((lines[from + 1] & 0xfc) << 8) | (lines[from + 2] & 0xfc);
    pixels[at] = color;
    counts.set(color, (counts.get(color) ?? 0) + 1);
  }
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COLORS)
    .map(([color]) => color);
  const places = new Map(palette.map((color, place) => [color, place]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const color = pixels[y * width + x];
      let place = places.get(color);
      if (place === undefined) {
        place = findNearest(color, palette);
        places.set(color, place);
      }
      rows[y * (width + 1) + 1 + x] = place;
    }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const paints = Buffer.from(
    palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255].map(widen)),
  );
  return Buffer.concat([
    png.subarray(0, 8),
    writeChunk('IHDR', head),
    writeChunk('PLTE', paints),
    writeChunk('IDAT', deflateSync(rows, { level: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]);
}

/** White stays white. */
function widen(channel) {
  return channel | (channel >> 6);
}

function findNearest(color, palette) {
  let best = 0;
  let least = Infinity;
  for (const [place, other] of palette.entries()) {
    const red = (color >> 16) - (other >> 16);
    const green = ((color >> 8) & 255) - ((other >> 8) & 255);
    const blue = (color & 255) - (other & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [place, distance];
  }
  return best;
}

function readPixels(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = png[25] === 6 ? 4 : 3;
  const packed = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const data = inflateSync(Buffer.concat(packed));
  const stride = width * channels;
  const lines = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : lines[y * stride + x - channels];
      const above = y === 0 ? 0 : lines[(y - 1) * stride + x];
      const corner = x < channels || y === 0 ? 0 : lines[(y - 1) * stride + x - channels];
      lines[y * stride + x] = data[y * (stride + 1) + 1 + x] + predict(filter, left, above, corner);
    }
  }
  return { width, height, channels, lines };
}

/** What a filter of PNG (its specification, section 9) takes a byte to be. */
function predict(filter, left, above, corner) {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((each) => Math.abs(guess - each));
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

function writeChunk(name, data) {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
