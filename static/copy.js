// Only in a static copy: answers the query string from the entries in data.js.
"use strict";

(() => {
  const { entries, actors, topics } = window.DATELINE;
  const asked = new URLSearchParams(location.search);
  const DAY = 86_400_000;
  const EPOCH = 719_163; // 1 January 1970, counted from 1 January of the year 1

  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => folded(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const ordinal = (year, month, day) => {
    const date = new Date(0);
    date.setUTCFullYear(year, month, day);
    return date.getTime() / DAY + EPOCH;
  };

  function ends(text) {
    const found = /^(-?\d{4})(?:(s)|-(\d\d)(?:-(\d\d))?)?$/.exec(text ?? "");
    if (!found) return null;
    const [year, month, day] = [Number(found[1]), Number(found[3] ?? 1) - 1, Number(found[4] ?? 1)];
    const first = ordinal(year, month, day);
    if (found[2]) return [first, ordinal(year + 10, 0, 0)];
    if (found[4]) return [first, first];
    return [first, found[3] ? ordinal(year, month + 1, 0) : ordinal(year + 1, 0, 0)];
  }

  function has(ids, wanted, combine) {
    if (!wanted.length) return true;
    return combine === "any" ? wanted.some((id) => ids.includes(id)) : wanted.every((id) => ids.includes(id));
  }

  function says(entry, wanted) {
    const names = [...entry.actors.map((id) => actors[id]), ...entry.topics.map((id) => topics[id])];
    const own = words([entry.title, ...entry.quotes, ...names].join(" "));
    return wanted.every((word) => own.some((one) => one.startsWith(word)));
  }

  function matches(entry) {
    const [from, to] = [ends(asked.get("from")), ends(asked.get("to"))];
    const without = (ids, name) => !asked.getAll(name).some((id) => ids.includes(id));
    return has(entry.actors, asked.getAll("actor"), asked.get("actors"))
      && has(entry.topics, asked.getAll("topic"), asked.get("topics"))
      && without(entry.actors, "not_actor") && without(entry.topics, "not_topic")
      && (!from || entry.last >= from[0]) && (!to || entry.first <= to[1])
      && (asked.get("detail") !== "key" || entry.key)
      && (!asked.get("article") || entry.articles.includes(asked.get("article")))
      && says(entry, words(asked.get("q") ?? ""));
  }

  const ORDERS = {
    newest: (found) => {
      const dates = [];
      for (const entry of found) {
        const date = dates.at(-1);
        if (date?.[0].first === entry.first && date[0].last === entry.last) date.push(entry);
        else dates.push([entry]);
      }
      dates.reverse().flat().forEach((entry, at) => { found[at] = entry; });
    },
    salience: (found) => found.sort((one, two) => two.salience - one.salience),
    reported: (found) => found.sort((one, two) => {
      const [first, second] = [one.reported || "unknown", two.reported || "unknown"];
      return first < second ? -1 : Number(first > second);
    }),
  };

  function make(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children);
    return made;
  }

  function shown(entry) {
    const link = make("a", "", entry.title);
    link.href = entry.url;
    const names = [...entry.actors.map((id) => actors[id]), ...entry.topics.map((id) => topics[id])];
    const by = [entry.ahead && "Expected", names.join(", "), entry.sources].filter(Boolean);
    return make("li", entry.key ? "entry key" : "entry", make("h3", "", link), make("p", "by", by.join(" · ")));
  }

  function list(found) {
    const spine = make("ol", "spine");
    let group, date;
    for (const entry of found) {
      if (entry.date !== date) {
        group = make("ol");
        spine.append(make("li", "day", make("h2", "", entry.date), group));
        date = entry.date;
      }
      group.append(shown(entry));
    }
    return spine;
  }

  function fillForm() {
    for (const [name, value] of asked) {
      for (const field of document.querySelectorAll(`#form [name="${CSS.escape(name)}"]`)) {
        if (field.type === "radio") field.checked = field.value === value;
        else if (field.multiple) for (const one of field.options) one.selected ||= one.value === value;
        else field.value = value;
      }
    }
  }

  const found = entries.filter(matches);
  ORDERS[asked.get("order")]?.(found);
  const named = (name, names) => asked.getAll(name).map((id) => names[id] ?? id);
  const joined = (before, name, names) => {
    const word = asked.get(`${name}s`) === "any" ? " or " : " and ";
    return asked.has(name) ? ` ${before} ${named(name, names).join(word)}` : "";
  };
  const said = asked.get("q") ? ` that say “${asked.get("q")}”` : "";
  const about = joined("with", "actor", actors) + joined("about", "topic", topics) + said;
  const sentence = `Showing ${found.length} of ${entries.length} entries${about}.`;
  document.getElementById("sentence").textContent = sentence;
  document.getElementById("status").textContent = sentence;
  document.getElementById("timeline").append(list(found));
  fillForm();
})();
