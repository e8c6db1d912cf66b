  // The form. Each field sets its own place in the text and nothing else.
  function form(fields) {
    var holder = $("form");
    var focused = holder.contains(document.activeElement) ? document.activeElement : null;
    if (focused) return;
    holder.replaceChildren();
    if (!fields) {
      var none = document.createElement("p");
      none.textContent = words["editor-no-form"];
      return holder.append(none);
    }
    fields.forEach(function (field) { holder.append(control(field)); });
  }

  function control(field) {
    var value = field.value;
    if (field.form === "localized") return localized(field);
    var label = document.createElement("label");
    var input;
    if (field.form === "choice") {
      input = document.createElement("select");
      [""].concat(field.choices).forEach(function (word) {
        var option = new Option(word || words["editor-choose"], word);
        option.selected = (value || "") === word;
        input.append(option);
      });
    } else {
      input = document.createElement(field.form === "long" || field.form === "texts" ? "textarea" : "input");
      if (input.tagName === "INPUT") input.type = { number: "number", day: "date", flag: "checkbox" }[field.form] || "text";
      if (field.form === "flag") input.checked = value === true;
      else if (field.form === "texts") input.value = (Array.isArray(value) ? value : value ? [value] : []).join("\n");
      else input.value = value === null ? "" : value;
    }
    input.name = field.name;
    input.id = "field-" + field.name;
    if (field.form === "flag") {
      label.className = "flag";
      label.append(input, field.name);
    } else {
      label.append(field.name + (field.form === "texts" ? " (" + words["editor-one-a-line"] + ")" : ""), input);
    }
    input.addEventListener("change", function () {
      var lines = input.value.split("\n").map(function (line) { return line.trim(); }).filter(Boolean);
      var next = field.form === "flag" ? input.checked : field.form === "texts" ? lines
        : input.value === "" ? null : field.form === "number" ? Number(input.value) : input.value.trim();
      set(field.name, next);
    });
    return label;
  }

  // A text in several languages: one for each language of the site, or one for all.
  function localized(field) {
    var group = document.createElement("fieldset");
    var legend = document.createElement("legend");
    legend.textContent = field.name;
    group.append(legend);
    var plain = typeof field.value === "string" ? field.value : null;
    var texts = plain === null ? Object.assign({}, field.value) : {};
    var known = plain !== null ? [{ code: "", name: "*" }] : languages.concat(Object.keys(texts).filter(function (code) {
      return !languages.some(function (language) { return language.code === code; });
    }).map(function (code) { return { code: code, name: code }; }));
    known.forEach(function (language) {
      var label = document.createElement("label");
      var input = document.createElement("input");
      input.value = plain !== null ? plain : texts[language.code] || "";
      input.name = field.name + "." + language.code;
      label.append(language.name, input);
      input.addEventListener("change", function () {
        if (plain !== null) return set(field.name, input.value.trim() || null);
        if (input.value.trim()) texts[language.code] = input.value.trim();
        else delete texts[language.code];
        set(field.name, Object.keys(texts).length ? texts : null);
      });
      group.append(label);
    });
    return group;
  }

  function set(name, value) {
    return ask("/.suluh/field", { file: file, text: shownText, name: name, value: value }).then(function (answer) {
      if (!answer.ok || answer.value.text === null) return say(words["editor-by-hand"] + " " + name, true);
      put(answer.value.text, 0);
    }, lost);
  }

