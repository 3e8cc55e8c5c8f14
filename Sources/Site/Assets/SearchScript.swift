/// The one script of the site. It fetches the search index of our own origin and filters it; nothing else needs it.
enum SearchScript {
  static let source = #"""
    "use strict";
    (function () {
      var form = document.getElementById("search");
      var list = document.getElementById("results");
      var status = document.getElementById("search-status");
      if (!form || !list || !status) return;
      var names = ["q", "class", "topic", "edition", "kind"];
      var fields = {};
      names.forEach(function (name) { fields[name] = form.elements[name]; });
      var index = null;
      var shown = 50;
      var timer = 0;

      function words(text) {
        return text.toLowerCase().split(/[^a-z0-9\-]+/).filter(Boolean);
      }

      function score(entry, query, whole) {
        var total = 0;
        for (var i = 0; i < query.length; i++) {
          var word = query[i];
          var points = 0;
          if (entry.idText === word) points = 100;
          else if (entry.idText.indexOf(word) === 0) points = 40;
          if (entry.titleText.indexOf(word) >= 0) points += 10;
          if (entry.text.indexOf(word) >= 0) points += 1;
          if (points === 0) return 0;
          total += points;
        }
        if (whole && entry.titleText.indexOf(whole) >= 0) total += 20;
        return total;
      }

      function element(name, text, className) {
        var node = document.createElement(name);
        if (text) node.textContent = text;
        if (className) node.className = className;
        return node;
      }

      function show() {
        if (!index) return;
        var query = words(fields.q.value);
        var whole = fields.q.value.trim().toLowerCase();
        var chosen = names.slice(1).filter(function (name) { return fields[name].value !== ""; });
        list.textContent = "";
        if (query.length === 0 && chosen.length === 0) {
          status.textContent = "Type a word, or choose from the lists.";
          return;
        }
        var found = [];
        index.forEach(function (entry, place) {
          for (var i = 0; i < chosen.length; i++) {
            if (entry[chosen[i]] !== fields[chosen[i]].value) return;
          }
          var points = query.length === 0 ? 1 : score(entry, query, whole);
          if (points > 0) found.push({ entry: entry, points: points, place: place });
        });
        found.sort(function (a, b) { return b.points - a.points || a.place - b.place; });
        status.textContent = found.length === 0 ? "Nothing was found. Try fewer words, or use the indexes below."
          : found.length === 1 ? "1 result."
          : found.length > shown ? found.length + " results; the first " + shown + " are shown."
          : found.length + " results.";
        found.slice(0, shown).forEach(function (result) {
          var entry = result.entry;
          var item = element("li");
          var link = element("a", (entry.id ? entry.id + " " : "") + entry.title);
          link.href = "../" + entry.url;
          item.appendChild(link);
          var where = [entry.kind, entry.edition, entry.topic, entry.class].filter(Boolean).join(" – ");
          item.appendChild(element("p", where, "where"));
          if (entry.statement) item.appendChild(element("p", entry.statement));
          list.appendChild(item);
        });
      }

      function remember() {
        var parameters = new URLSearchParams();
        names.forEach(function (name) { if (fields[name].value) parameters.set(name, fields[name].value); });
        var text = parameters.toString();
        history.replaceState(null, "", text ? "?" + text : location.pathname);
      }

      function changed() {
        clearTimeout(timer);
        timer = setTimeout(function () { show(); remember(); }, 120);
      }

      var asked = new URLSearchParams(location.search);
      names.forEach(function (name) { if (asked.get(name)) fields[name].value = asked.get(name); });
      form.hidden = false;
      form.addEventListener("input", changed);
      form.addEventListener("submit", function (event) { event.preventDefault(); show(); remember(); });
      status.textContent = "Loading the index.";
      fetch("../assets/search.json").then(function (response) {
        if (!response.ok) throw new Error("HTTP " + response.status);
        return response.json();
      }).then(function (data) {
        index = data.entries.map(function (row) {
          var entry = {
            url: row[0], id: row[1], title: row[2], kind: data.kinds[row[3]], edition: data.editions[row[4]] || "",
            topic: data.topics[row[5]] || "", class: data.classes[row[6]] || "", statement: row[7]
          };
          entry.idText = entry.id.toLowerCase();
          entry.titleText = entry.title.toLowerCase();
          entry.text = (entry.idText + " " + entry.titleText + " " + entry.statement.toLowerCase());
          return entry;
        });
        show();
      }).catch(function () {
        status.textContent = "The search index could not be loaded. Use the indexes below.";
      });
    })();

    """#
}
