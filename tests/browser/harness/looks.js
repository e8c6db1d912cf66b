// What a person would stumble over on a page, measured in the page itself. Every check gives a list of sentences; an empty one is good.
var looks = window.looks = (() => {
  const controls = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const words = text => text.replace(/\s+/g, ' ').trim();

  function name(element) {
    const text = words(element.textContent || element.getAttribute('aria-label') || '').slice(0, 40);
    const kind = element.className && typeof element.className === 'string' ? `.${element.className.trim().split(/\s+/).join('.')}` : '';
    return `<${element.localName}${kind}>${text ? ` “${text}”` : ''}`;
  }

  // Text that only a screen reader gets, and links that wait for the focus, are not looked at.
  const unseen = element => element.closest('.hidden, .skip') !== null;

  function shown(element) {
    if (unseen(element) || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  }

  function ancestors(element) {
    const list = [];
    for (let at = element; at; at = at.parentElement) list.push(at);
    return list;
  }

  /** Text that stands directly in `element`, as boxes on the page, one for each line. */
  function lines(element) {
    const boxes = [];
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      boxes.push(...[...range.getClientRects()].filter(box => box.width > 1 && box.height > 1));
    }
    return boxes;
  }

  const texts = () => all('body *').filter(e => [...e.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.data.trim()) && shown(e));

  // Colours

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map();
  function colour(text) {
    if (!known.has(text)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = text;
      canvas.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
      known.set(text, [r, g, b, a / 255]);
    }
    return known.get(text);
  }
  const over = ([r, g, b, a], [R, G, B]) => [r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a), 1];

  /** Relative luminance and contrast as WCAG 2.2 defines them. */
  function luminance([r, g, b]) {
    const [R, G, B] = [r, g, b].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
    return .2126 * R + .7152 * G + .0722 * B;
  }
  function ratio(one, other) {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (high + .05) / (low + .05);
  }

  /** All colours that can lie below the text of `element`: more than one where a gradient is. */
  function grounds(element) {
    const layers = [];
    for (const at of ancestors(element)) {
      const style = getComputedStyle(at);
      const stops = style.backgroundImage.match(/(?:rgba?|color|oklab|oklch|lab|lch)\([^()]*\)/g) ?? [];
      if (stops.length) layers.push(stops.map(colour));
      const flat = colour(style.backgroundColor);
      if (flat[3] > 0) layers.push([flat]);
      if (flat[3] === 1 && !stops.length) break;
      if (flat[3] === 1) break;
    }
    let under = [[255, 255, 255, 1]];
    for (const layer of layers.reverse()) under = layer.flatMap(top => under.map(low => over(top, low)));
    return under;
  }

  function worst(text, element, opacity = 1) {
    const ink = colour(text);
    return Math.min(...grounds(element).map(ground => ratio(over([ink[0], ink[1], ink[2], ink[3] * opacity], ground), ground)));
  }

  /** Text below `least` : 1, icons and edges of fields below 3 : 1. */
  function contrast(least) {
    const found = new Set();
    for (const element of texts()) {
      const opacity = ancestors(element).reduce((o, e) => o * getComputedStyle(e).opacity, 1);
      const value = worst(getComputedStyle(element).color, element, opacity);
      if (value < least) found.add(`${name(element)} has ${value.toFixed(2)} : 1`);
    }
    for (const element of all('body *').filter(shown)) {
      for (const part of ['::before', '::after']) {
        const style = getComputedStyle(element, part);
        if (!/["\w]/.test(style.content.replace(/^(none|normal|"")$/, '')) || style.display === 'none') continue;
        const ground = colour(style.backgroundColor);
        const value = ground[3] === 1 ? ratio(colour(style.color), ground) : worst(style.color, element);
        if (value < least) found.add(`${name(element)}${part} has ${value.toFixed(2)} : 1`);
      }
    }
    for (const field of all('input[placeholder]').filter(shown)) {
      const value = worst(getComputedStyle(field, '::placeholder').color, field);
      if (value < least) found.add(`${name(field)} shows its hint at ${value.toFixed(2)} : 1`);
    }
    for (const icon of all('svg').filter(shown)) {
      const value = worst(getComputedStyle(icon).color, icon);
      if (value < 3) found.add(`icon in ${name(icon.parentElement)} has ${value.toFixed(2)} : 1`);
    }
    for (const field of all('input:not([type="checkbox"]):not([type="radio"])').filter(shown)) {
      const [edge, outside] = [getComputedStyle(field).borderBlockStartColor, grounds(field.parentElement)[0]];
      const value = Math.max(ratio(colour(edge), outside), ratio(grounds(field)[0], outside));
      if (value < 3) found.add(`edge of ${name(field)} has ${value.toFixed(2)} : 1`);
    }
    return [...found];
  }

  // Places

  /** A link in running text, which WCAG 2.5.8 leaves as it is: its line has words of its own. */
  function inText(element) {
    if (!getComputedStyle(element).display.startsWith('inline')) return false;
    let block = element.parentElement;
    while (getComputedStyle(block).display === 'inline') block = block.parentElement;
    const rest = block.cloneNode(true);
    all(controls, rest).forEach(control => control.remove());
    return /[\p{L}\p{N}]/u.test(rest.textContent);
  }

  /** Controls that a finger misses: smaller than `least` pixels in one direction. */
  function targets(least) {
    const found = new Set();
    for (const element of all(controls)) {
      const label = element.closest('label') ?? element;
      if (!shown(label) || inText(element)) continue;
      const box = label.getBoundingClientRect();
      if (box.width < least - .5 || box.height < least - .5) found.add(`${name(element)} is ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`);
    }
    return [...found];
  }

  const scrolls = element => ancestors(element).some(e => /auto|scroll/.test(getComputedStyle(e).overflowX));
  const placed = element => ancestors(element).find(e => /fixed|absolute/.test(getComputedStyle(e).position));

  /** What makes the page wider than the window. */
  function sideways() {
    const width = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth;
    const found = wide > width ? [`the page is ${wide} px wide in a window of ${width} px`] : [];
    for (const element of texts()) {
      if (scrolls(element)) continue;
      const out = lines(element).find(box => box.right > width + 1 || box.left < -1);
      if (out) found.push(`${name(element)} reaches from ${out.left.toFixed(0)} to ${out.right.toFixed(0)} px of ${width} px`);
    }
    return found;
  }

  /** Text that is cut off, or runs out of the box that is drawn round it. */
  function cut() {
    const found = [];
    for (const element of all('body *').filter(shown)) {
      const style = getComputedStyle(element);
      if (element.localName === 'input' || !element.textContent.trim()) continue;
      const across = /hidden|clip/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
      const down = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
      if (across || down) found.push(`${name(element)} hides a part of its text`);
    }
    for (const element of texts()) {
      const frame = ancestors(element).find(e => {
        const style = getComputedStyle(e);
        return !/^inline$|^contents$/.test(style.display) && (colour(style.backgroundColor)[3] > 0 || parseFloat(style.borderInlineEndWidth) > 0);
      });
      if (!frame || scrolls(element)) continue;
      const box = frame.getBoundingClientRect();
      const out = lines(element).find(l => l.left < box.left - 2 || l.right > box.right + 2 || l.top < box.top - 4 || l.bottom > box.bottom + 4);
      if (out) found.push(`${name(element)} runs out of ${name(frame)}`);
    }
    return found;
  }

  /** Text that lies on other text. The floating way out lies above the page on purpose. */
  function overlaps() {
    const boxes = texts().filter(e => !placed(e) || placed(e).closest('.top > .bar, main'))
      .filter(e => !e.closest('.leave, [popover]') && !scrolls(e))
      .flatMap(element => lines(element).map(box => {
        // The box of a line is as high as the font's tallest letters; only its middle holds ink for sure.
        const inner = box.height * .25;
        return { element, left: box.left + 1, right: box.right - 1, top: box.top + inner, bottom: box.bottom - inner };
      })).sort((a, b) => a.top - b.top);
    const found = new Set();
    boxes.forEach((one, i) => {
      for (let j = i + 1; j < boxes.length && boxes[j].top < one.bottom; j++) {
        const other = boxes[j];
        if (one.element !== other.element && one.left < other.right && other.left < one.right) found.add(`${name(one.element)} lies on ${name(other.element)}`);
      }
    });
    return [...found];
  }

  /**
   * Text that stands elsewhere than its turn in the source: above what is read before it in the same column, or before its elder sibling in
   * a row. What stands beside the text on a wide screen belongs to no row of it.
   */
  function order() {
    const blocks = [];
    const seen = new Set();
    for (const element of texts()) {
      let block = element;
      while (getComputedStyle(block).display === 'inline' && block.parentElement) block = block.parentElement;
      if (seen.has(block) || placed(block) || scrolls(block)) continue;
      seen.add(block);
      const box = block.getBoundingClientRect();
      blocks.push({ element: block, left: box.left, right: box.right, top: box.top, bottom: box.bottom });
    }
    const found = [];
    blocks.forEach((later, j) => {
      for (let i = j - 1; i >= 0; i--) {
        const earlier = blocks[i];
        if (earlier.element.contains(later.element)) continue;
        const together = Math.min(earlier.right, later.right) - Math.max(earlier.left, later.left) > 4;
        if (together && later.bottom <= earlier.top + 2) return found.push(`${name(later.element)} stands above ${name(earlier.element)}, which is read first`);
      }
    });
    for (const parent of all('body, body *')) {
      const children = [...parent.children].filter(e => shown(e) && !placed(e) && e.textContent.trim() && !e.matches('.rail, .toc, .side')).filter(e => getComputedStyle(e).display !== 'inline');
      const back = getComputedStyle(parent).direction === 'rtl';
      children.slice(1).forEach((later, i) => {
        const [a, b] = [children[i].getBoundingClientRect(), later.getBoundingClientRect()];
        const row = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
        if (row && (back ? b.left >= a.right - 1 : b.right <= a.left + 1)) found.push(`${name(later)} stands before ${name(children[i])}, which is read first`);
      });
    }
    return found;
  }

  /** Controls below `from` whose focus cannot be seen. The caller has pressed Tab once, so the browser knows that a keyboard is in use. */
  function focus(from = 'body') {
    const found = new Set();
    const list = all(`${controls}, [tabindex="0"]`, document.querySelector(from)).filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.closest('[popover]:not(:popover-open)'));
    for (const element of list) {
      if (element.tabIndex > 0) found.add(`${name(element)} jumps the order of the keyboard`);
      element.focus();
      if (document.activeElement !== element) { found.add(`${name(element)} does not take the focus`); continue; }
      const style = getComputedStyle(element);
      if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) { found.add(`${name(element)} shows no ring`); continue; }
      const around = element.parentElement;
      const ring = worst(style.outlineColor, around);
      if (ring < 3) found.add(`the ring of ${name(element)} has ${ring.toFixed(2)} : 1`);
      const box = [...element.getClientRects()].find(b => b.width && b.height);
      if (!box || box.bottom < 1 || box.top > innerHeight - 1) { found.add(`${name(element)} is out of the window when it has the focus`); continue; }
      if (element.matches('.leave')) continue;
      const points = [.1, .5, .9].flatMap(x => [.2, .5, .8].map(y => [box.left + box.width * x, box.top + box.height * y]));
      const open = points.some(([x, y]) => {
        const top = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 1), Math.min(Math.max(y, 1), innerHeight - 1));
        return top && (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element));
      });
      if (!open) found.add(`${name(element)} lies under something else when it has the focus`);
    }
    return [...found];
  }

  /** Telephone numbers that do not read from left to right: digits that stand in another order than they are written. */
  function numbers() {
    const found = [];
    for (const element of all('bdi[dir="ltr"], a[href^="tel:"], .text').filter(shown)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        // What is folded away has boxes of an older layout.
        if (!shown(node.parentElement)) continue;
        for (const match of node.data.matchAll(/\+?\d[\d\s()-]{5,}\d/g)) {
          const places = [...match[0]].flatMap((sign, i) => {
            if (!/[\d+]/.test(sign)) return [];
            const range = document.createRange();
            range.setStart(node, match.index + i);
            range.setEnd(node, match.index + i + 1);
            const box = range.getBoundingClientRect();
            return box.width ? [box] : [];
          });
          const sameLine = (a, b) => Math.abs(a.top - b.top) < b.height / 2;
          if (places.slice(1).some((box, i) => sameLine(box, places[i]) && box.left < places[i].left)) found.push(`“${match[0]}” in ${name(element)}`);
        }
      }
    }
    return found;
  }

  /** True when nothing of the page is to be seen. */
  const blank = () => !texts().some(e => e.getClientRects().length) && !document.title.trim();

  return { contrast, targets, sideways, cut, overlaps, order, focus, numbers, blank };
})();
