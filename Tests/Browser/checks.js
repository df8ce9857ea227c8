// What a page must hold, asked of the page as Chromium lays it out. Each function gives a list of complaints.
(() => {
  const shown = (element) => element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });

  // Text that can be seen, line by line.
  const lines = () => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const element = node.parentElement;
      if (!node.data.trim() || !shown(element) || element.closest(".unseen, thead, .skip, svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width > 0 && box.height > 0) found.push({ text: node.data.trim().slice(0, 40), element, box });
      }
    }
    return found;
  };

  const layout = () => {
    const complaints = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) complaints.push("the page scrolls sideways");
    const all = lines();
    for (const { text, box } of all) {
      if (box.left < -0.5 || box.right > width + 0.5) complaints.push(`beyond the edge: ${text}`);
    }
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 2 && down > 4) complaints.push(`overlap: ${one.text} and ${other.text}`);
      }
    }
    // Each row of a path draws its share: the shares must meet.
    for (const row of document.querySelectorAll(".path > li")) {
      const [svg, next] = [row.querySelector("svg"), row.nextElementSibling?.querySelector("svg")];
      const goesOn = svg.querySelector("line[y2='100%']");
      if (goesOn && Math.abs(svg.getBoundingClientRect().bottom - next.getBoundingClientRect().top) > 1) {
        complaints.push(`broken line: ${row.textContent.trim().slice(0, 40)}`);
      }
    }
    for (const element of document.body.querySelectorAll("*")) {
      if (!shown(element) || element.closest(".unseen, thead, .skip, svg")) continue;
      const style = getComputedStyle(element);
      if (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1) {
        complaints.push(`cut: ${element.textContent.slice(0, 40)}`);
      }
      // Words need room: one letter to a line is no text.
      const room = element.getBoundingClientRect().width;
      if (element.matches(".what, .more, dd, summary h3") && room < Math.min(140, width / 3)) {
        complaints.push(`squeezed to ${Math.round(room)} px: ${element.textContent.slice(0, 40)}`);
      }
      if (element.matches(".cell") && room < 70) complaints.push(`squeezed cell: ${element.textContent.slice(0, 40)}`);
    }
    return complaints;
  };

  const colour = (text) => {
    const [red, green, blue, alpha = 1] = text.match(/[\d.]+/g).map(Number);
    return { parts: [red, green, blue], alpha };
  };
  const luminance = ({ parts }) => {
    const [red, green, blue] = parts.map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const found = colour(getComputedStyle(at).backgroundColor);
      if (found.alpha === 1) return found;
    }
    return colour("rgb(255, 255, 255)");
  };

  const contrast = () => {
    const complaints = new Set();
    for (const { text, element } of lines()) {
      const [one, other] = [luminance(colour(getComputedStyle(element).color)), luminance(ground(element))];
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      if (ratio < 4.5) complaints.add(`contrast ${ratio.toFixed(2)}: ${text}`);
    }
    return [...complaints];
  };

  // What stands behind text, from the darkest to the lightest.
  const brightness = () =>
    [document.body, ...lines().map(({ element }) => element)]
      .map((element) => luminance(ground(element)))
      .sort((one, other) => one - other);

  // Text of folded parts that cannot be seen.
  const folded = () => {
    const complaints = [];
    for (const element of document.querySelectorAll("details > :not(summary)")) {
      if (!shown(element) || element.getBoundingClientRect().height === 0) {
        complaints.push(`folded: ${element.textContent.trim().slice(0, 40)}`);
      }
    }
    return complaints;
  };

  // Elements with their classes, without their words.
  const skeleton = () =>
    [...document.querySelectorAll("*")].map((element) =>
      [element.tagName, ...[...element.attributes].map(({ name, value }) => (name === "class" ? value : name))].join(" "));

  return { layout, contrast, brightness, folded, skeleton };
})()
