// Which pages are looked at: one of each kind, in the languages that the theme is measured in.
import path from 'node:path';
import { read } from './site.mjs';

/** Languages of the tests: the site's own, one from right to left, one in a script without spaces. */
export const languages = ['id', 'ar', 'zh-Hant'];

/** One page of each kind, by its address in Indonesian. */
export const kinds = {
  home: 'id/index.html',
  guide: 'id/masalah/kekerasan.html',
  procedure: 'id/masalah/gaji-tidak-dibayar.html',
  guided: 'id/masalah/apa-yang-terjadi.html',
  chart: 'id/masalah/kompleks-penipuan.html',
  handbook: 'id/editor/markdown.html',
  section: 'id/masalah/index.html',
  page: 'id/tentang.html',
  form: 'id/masalah/lembar-kasus.html',
  limits: 'id/masalah/batas-waktu.html',
  agency: 'id/lembaga/kbri-kuala-lumpur.html',
  country: 'id/negara/my.html',
  countries: 'id/negara/index.html',
  directory: 'id/lembaga/index.html',
  help: 'id/bantuan.html',
  glossary: 'id/istilah.html',
  az: 'id/indeks.html',
  search: 'id/cari.html',
  carry: 'id/bawa.html',
  phrases: 'id/kartu/index.html',
  cards: 'id/kartu/en.html',
  promises: 'id/janji/index.html',
  campaign: 'id/bersama/kampanye-biaya.html',
  outreach: 'id/bersama/penyuluhan.html',
};

/** Papers of a page, which look alike on the screen and on paper, and have no menus. */
export const papers = {
  poster: 'id/bersama/kampanye-biaya.poster.html',
  leaflet: 'id/masalah/gaji-tidak-dibayar.leaflet.html',
  'leaflet ar': 'ar/masalah/gaji-tidak-dibayar.leaflet.html',
  'leaflet zh-Hant': 'zh-Hant/masalah/gaji-tidak-dibayar.leaflet.html',
};

/** Pages that belong to no language. */
export const common = { chooser: 'index.html', 'not found': '404.html' };

/** Pages in two languages at once. */
export const beside = {
  'beside ar': 'id/masalah/gaji-tidak-dibayar.ar.html',
  'beside zh-Hant': 'en/masalah/violence.zh-Hant.html',
};

/** Cards that are opened: what is seen is not what the page is otherwise. */
export const opened = {
  'opened card ar': 'id/kartu/ar.html#police-2',
  'opened card en': 'zh-Hant/phrases/en.html#doctor-9',
};

/** The kinds by which weight, first paint and Lighthouse are measured. */
export const measured = ['home', 'guide', 'procedure', 'agency', 'country'];

/** Address of the same page in another language: where the page's own language switch leads. */
export function inLanguage(address, language) {
  if (address.startsWith(`${language}/`)) return address;
  const link = read(address).match(new RegExp(`<a href="([^"]+)" hreflang="${language}"`));
  if (!link) throw new Error(`${address} does not lead to ${language}`);
  return path.posix.join(path.posix.dirname(address), link[1]);
}

/** `[name, address]` of every page that is looked at. */
export function everyPage(list = languages) {
  const written = list.flatMap(l => Object.entries(kinds).map(([kind, address]) => [`${kind} ${l}`, inLanguage(address, l)]));
  return [...written, ...Object.entries(beside), ...Object.entries(common)];
}

/** The same, and what else can be seen of them. */
export const everyView = () => [...everyPage(), ...Object.entries(opened), ...Object.entries(papers)];
