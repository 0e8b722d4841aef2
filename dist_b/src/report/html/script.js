/**
 * The report's one script. It only adds to a page that works without it: search and filters, sorting, highlighting
 * a rotator everywhere at once, and opening the card a link leads to. Plain and small on purpose: it is shipped as it is.
 */
export const SCRIPT = `
'use strict';
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const byId = (id) => document.getElementById(id);

  const bar = byId('filter');
  const find = byId('find');
  const selects = all('select', bar);
  const rows = all('table.filtered tbody tr, details.filtered').map((row) => ({
    row,
    text: row.textContent.toLowerCase(),
    tokens: new Set((row.dataset.t || '').split(' ')),
  }));
  // Of a rotator all rows come and go together: what the matrix of pathways says of them decides.
  const pathways = new Map(rows.filter(({ row }) => row.closest('#pathways')).map((each) => [each.row.dataset.r, each]));

  const filter = () => {
    const words = find.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const wanted = selects.map((select) => select.value).filter(Boolean);
    for (const each of rows) {
      const { text, tokens } = pathways.get(each.row.dataset.r) || each;
      each.row.hidden = !(words.every((word) => text.includes(word)) && wanted.every((token) => tokens.has(token)));
    }
    const shown = [...pathways.values()].filter(({ row }) => !row.hidden).length;
    byId('shown').textContent = words.length + wanted.length === 0 ? ''
      : shown + ' of ' + pathways.size + (pathways.size === 1 ? ' rotator' : ' rotators') + ', and the slots that match';
  };
  let waiting = 0;
  find.addEventListener('input', () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });
  for (const select of selects) select.addEventListener('change', filter);
  byId('clear').addEventListener('click', () => {
    find.value = '';
    for (const select of selects) select.value = '';
    filter();
    find.focus();
  });
  bar.hidden = false;

  const keyOf = (row, column, numeric) => {
    const cell = row.cells[column];
    const text = cell.dataset.v || cell.textContent.trim();
    return numeric ? Number(text.replace(/[^0-9.-]/g, '')) : text;
  };
  const sort = (head, numeric) => {
    const body = head.closest('table').tBodies[0];
    const down = head.getAttribute('aria-sort') === 'ascending';
    for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row, head.cellIndex, numeric) }));
    keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) * (down ? -1 : 1));
    body.append(...keyed.map(({ row }) => row));
  };
  for (const head of all('th[data-sort]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sort(head, head.dataset.sort === 'number'));
  }

  let lit = null;
  const highlight = (index) => {
    if (index === lit) return;
    for (const each of all('.hl')) each.classList.remove('hl');
    lit = index;
    for (const each of index === null ? [] : all('[data-r="' + index + '"]')) each.classList.add('hl');
    drawRoute(index);
  };
  // The pathway on the map, from site to site in the order of the cycles.
  const drawRoute = (index) => {
    for (const each of all('.route')) each.remove();
    const flows = byId('flows');
    const row = pathways.get(index);
    if (!flows || !row) return;
    const spots = row.row.dataset.route.split(' ').map((site) => document.querySelector('[data-site="' + site + '"]'));
    const route = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
    route.setAttribute('class', 'route');
    route.setAttribute('points', spots.filter(Boolean).map((spot) => spot.getAttribute('cx') + ',' + spot.getAttribute('cy')).join(' '));
    flows.after(route);
  };
  // Stays until somebody else is pointed at, so that one can scroll on and look.
  const follow = (event) => {
    const own = event.target.closest && event.target.closest('[data-r]');
    if (own) highlight(own.dataset.r);
  };
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape') highlight(null); });
  document.addEventListener('pointerover', follow);
  document.addEventListener('focusin', follow);

  const open = () => {
    const target = location.hash.length > 1 && byId(decodeURIComponent(location.hash.slice(1)));
    const card = target && target.closest('details');
    if (!card) return;
    card.hidden = false;
    card.open = true;
    target.scrollIntoView();
    card.querySelector('summary').focus({ preventScroll: true });
  };
  addEventListener('hashchange', open);
  open();
})();
`;
