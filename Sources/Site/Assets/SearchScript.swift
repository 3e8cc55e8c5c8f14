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
      var more = document.getElementById("more");
      var index = null;
      var found = [];
      var step = 50;
      var shown = 0;
      var timer = 0;

      // "CYB-08" and "cyb08", "back-up" and "backup" are the same to whoever searches.
      function plain(text) {
        return text.toLowerCase().replace(/[-\u2010\u2011]/g, "");
      }

      function words(text) {
        return plain(text).split(/[^a-z0-9]+/).filter(Boolean);
      }

      // The words, each after a blank, so that a search for " pm02" finds where a word begins and not "dpm02". At the end
      // stand the parts of words with a hyphen, by which "e-referral" is found as "referral" too.
      function starts(text) {
        var parts = [];
        (text.toLowerCase().match(/[a-z0-9]+([-\u2010\u2011][a-z0-9]+)+/g) || []).forEach(function (word) {
          if (!/[0-9]/.test(word)) parts = parts.concat(word.split(/[-\u2010\u2011]/).slice(1));
        });
        return " " + words(text).concat(parts).join(" ");
      }

      function score(entry, query) {
        var total = 0;
        for (var i = 0; i < query.length; i++) {
          var word = query[i];
          var points = 0;
          if (entry.idText === word) points = 100;
          else if (entry.idText.indexOf(word) === 0) points = 40;
          if (entry.titleText.indexOf(" " + word) >= 0) points += 10;
          if (entry.text.indexOf(" " + word) >= 0) points += 1;
          if (points === 0) return 0;
          total += points;
        }
        if (query.length > 0 && entry.titleText.indexOf(" " + query.join(" ")) >= 0) total += 20;
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
        var chosen = names.slice(1).filter(function (name) { return fields[name].value !== ""; });
        list.textContent = "";
        found = [];
        shown = 0;
        more.hidden = true;
        if (query.length === 0 && chosen.length === 0) {
          status.textContent = "Type a word, or choose from the lists.";
          return;
        }
        index.forEach(function (entry, place) {
          for (var i = 0; i < chosen.length; i++) {
            if (entry[chosen[i]] !== fields[chosen[i]].value) return;
          }
          var points = query.length === 0 ? 1 : score(entry, query);
          if (points > 0) found.push({ entry: entry, points: points, place: place });
        });
        found.sort(function (a, b) { return b.points - a.points || a.place - b.place; });
        status.textContent = found.length === 0 ? "Nothing was found. Try fewer words, or use the indexes below."
          : found.length === 1 ? "1 result."
          : found.length > step ? found.length + " results; the first " + step + " are shown."
          : found.length + " results.";
        showMore();
      }

      // Adds the next results to the list; gives the first link among them.
      function showMore() {
        var first = null;
        found.slice(shown, shown + step).forEach(function (result) {
          var entry = result.entry;
          var item = element("li");
          var link = element("a", (entry.id ? entry.id + " " : "") + entry.title);
          link.href = "../" + entry.url;
          item.appendChild(link);
          first = first || link;
          var where = [entry.kind, entry.edition, entry.topic, entry.class].filter(Boolean).join(" – ");
          item.appendChild(element("p", where, "where"));
          if (entry.statement) item.appendChild(element("p", entry.statement));
          list.appendChild(item);
        });
        shown = Math.min(found.length, shown + step);
        more.hidden = shown >= found.length;
        return first;
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
      more.addEventListener("click", function () {
        var first = showMore();
        status.textContent = found.length + " results; " + shown + " are shown.";
        if (first) first.focus();
      });
      form.addEventListener("submit", function (event) { event.preventDefault(); show(); remember(); });
      status.textContent = "Loading the index.";
      fetch("../assets/search.json").then(function (response) {
        if (!response.ok) throw new Error("HTTP " + response.status);
        return response.json();
      }).then(function (data) {
        index = data.entries.map(function (row) {
          var entry = {
            url: (data.bases[row[4]] || "") + row[0], id: row[1], title: row[2], kind: data.kinds[row[3]], edition: data.editions[row[4]] || "",
            topic: data.topics[row[5]] || "", class: data.classes[row[6]] || "", statement: row[7]
          };
          entry.idText = plain(entry.id);
          entry.titleText = starts(entry.title);
          entry.text = starts(entry.id) + entry.titleText + starts(entry.statement);
          return entry;
        });
        show();
      }).catch(function () {
        status.textContent = "The search index could not be loaded. Use the indexes below.";
      });
    })();

    """#
}
