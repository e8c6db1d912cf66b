  // The tool bar.
  function around(before, after, usual) {
    var chosen = shownText.slice(place.start, place.end) || usual;
    var text = shownText.slice(0, place.start) + before + chosen + after + shownText.slice(place.end);
    area.focus();
    put(text, place.start + before.length, place.start + before.length + chosen.length);
  }

  function lines(change, usual) {
    var start = shownText.lastIndexOf("\n", place.start - 1) + 1;
    var end = shownText.indexOf("\n", place.end);
    if (end < 0) end = shownText.length;
    var chosen = (shownText.slice(start, end) || usual).split("\n").map(change).join("\n");
    var before = shownText.slice(0, start);
    var gap = before && !before.endsWith("\n\n") ? "\n" : "";
    area.focus();
    put(before + gap + chosen + shownText.slice(end), start + gap.length, start + gap.length + chosen.length);
  }

  var tools = {
    heading: function () { lines(function (line) { return line.startsWith("## ") ? "#" + line : line.startsWith("### ") ? line.slice(4) : "## " + line; }, words["editor-heading-word"]); },
    list: function () { lines(function (line) { return line.startsWith("- ") ? line.slice(2) : "- " + line; }, words["editor-item-word"]); },
    bold: function () { around("**", "**", words["editor-item-word"]); },
    warning: function () {
      lines(function (line, index) { return (index ? "" : "> [!WARNING]\n") + "> " + line; }, words["editor-warning-word"]);
    },
    link: function () {
      $("find").showModal();
      $("query").value = shownText.slice(place.start, place.end);
      seek();
    },
    image: function () { $("picture").click(); }
  };
  document.querySelectorAll("[data-tool]").forEach(function (button) {
    button.addEventListener("click", function () { tools[button.dataset.tool](); });
  });

  var seeking = 0;

  function seek() {
    var own = seeking += 1;
    ask("/.suluh/find?file=" + encodeURIComponent(file) + "&q=" + encodeURIComponent($("query").value.trim())).then(function (answer) {
      if (own !== seeking || !answer.ok) return;
      $("found").replaceChildren();
      answer.value.forEach(function (one) {
        var item = document.createElement("li");
        var button = document.createElement("button");
        button.type = "button";
        button.textContent = one.title + " – " + one.detail;
        button.addEventListener("click", function () {
          $("find").close();
          around("[", "](" + one.link + ")", one.title);
        });
        item.append(button);
        $("found").append(item);
      });
      if (!answer.value.length) $("found").append(words["editor-nothing-found"]);
    }, lost);
  }
  $("query").addEventListener("input", seek);

  $("picture").addEventListener("change", function () {
    var picture = $("picture").files[0];
    if (!picture) return;
    var dot = picture.name.lastIndexOf(".");
    var name = picture.name.slice(0, dot).toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "gambar";
    var path = "/.suluh/image?file=" + encodeURIComponent(file) + "&q=" + encodeURIComponent(name + picture.name.slice(dot).toLowerCase());
    fetch(path, { method: "POST", headers: { "Content-Type": "application/octet-stream" }, body: picture }).then(function (answer) {
      return answer.json().then(function (value) {
        if (!answer.ok) return say(value.error, true);
        around("![", "](" + value.link + ")", name);
      });
    }).catch(lost);
    $("picture").value = "";
  });

