// One file holds all pages: a result of the search leads to the part of it that is the page, and shows its text.
window.suluh = (function () {
  function leaf(path) { return document.querySelector("[data-path=\"" + path + "\"]"); }
  return {
    place: function (path, anchor) {
      var part = leaf(path);
      return part ? "#" + part.id + (anchor ? "-" + anchor : "") : "#";
    },
    shown: function (path, anchor) {
      var part = leaf(path), at = part && anchor && document.getElementById(part.id + "-" + anchor), text = "";
      if (!at || !/^H[1-6]$/.test(at.tagName)) return (at || part || document.body).textContent;
      while ((at = at.nextSibling) && !/^H[1-6]$/.test(at.nodeName)) text += at.textContent + " ";
      return text;
    }
  };
})();
