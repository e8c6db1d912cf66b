  // Problems, in their lines and in a list.
  function mark() {
    var lines = shownText.split("\n");
    var marks = $("marks");
    marks.replaceChildren();
    lines.forEach(function (line, index) {
      var here = problems.filter(function (problem) { return problem.line === index + 1; });
      if (here.length) {
        var one = document.createElement("mark");
        one.className = here.some(function (problem) { return problem.severity === "error"; }) ? "error" : "warning";
        one.textContent = line || " ";
        marks.append(one, "\n");
      } else {
        marks.append(line + "\n");
      }
    });
    marks.scrollTop = area.scrollTop;
  }

  function list() {
    $("problems").replaceChildren();
    problems.forEach(function (problem) {
      var item = document.createElement("li");
      var button = document.createElement("button");
      item.className = problem.severity;
      button.type = "button";
      button.textContent = (problem.line ? words["editor-line"] + " " + problem.line + ": " : "") + problem.message + (problem.hint ? " " + problem.hint : "");
      button.addEventListener("click", function () { go(problem.line); });
      item.append(button);
      $("problems").append(item);
    });
    if (!problems.length) {
      var none = document.createElement("li");
      none.textContent = words["editor-no-problems"];
      $("problems").append(none);
    }
  }

  function go(line) {
    part("text");
    var lines = shownText.split("\n");
    var start = lines.slice(0, Math.max(0, (line || 1) - 1)).reduce(function (sum, text) { return sum + text.length + 1; }, 0);
    area.focus();
    area.setSelectionRange(start, start + (lines[(line || 1) - 1] || "").length);
    area.scrollTop = Math.max(0, area.scrollHeight * (line || 1) / lines.length - area.clientHeight / 2);
    note();
  }

  var number = 0;

  function tryText() {
    var own = number += 1;
    return ask("/.suluh/try", { file: file, text: shownText }).then(function (answer) {
      if (own !== number || !answer.ok) return;
      var value = answer.value;
      problems = value.problems;
      mark();
      list();
      form(value.form);
      result(value);
    }, lost);
  }

  function result(value) {
    var frame = $("result");
    $("note").textContent = value.shown ? "" : value.path ? words["editor-shown-when-saved"] : words["editor-no-page"];
    if (!value.path) return;
    $("back").href = "/" + value.path;
    var address = "/.suluh/draft/" + value.path.split("/").map(encodeURIComponent).join("/");
    var inside = frame.contentWindow;
    var same = frame.dataset.address === address && inside.location.href !== "about:blank";
    var top = same ? inside.scrollY : 0;
    frame.dataset.address = address;
    frame.onload = function () { inside.scrollTo(0, top); };
    if (same) inside.location.reload();
    else inside.location.replace(address);
  }

