// A picker works without this file: one types words, presses Find and chooses. With it, what fits is offered while one types.
import './accessible-autocomplete.js'

const ASK_AFTER_MS = 150
const FEWEST_LETTERS = 2

/** What is offered stands in the page as text, whatever is in its name. */
function escaped (text) {
  const span = document.createElement('span')
  span.textContent = text
  return span.innerHTML
}

function enhance (group) {
  const several = 'pickSeveral' in group.dataset
  const free = 'pickFree' in group.dataset
  const line = group.querySelector('.gh-pick__line')
  const plain = line.querySelector('input')
  const described = plain.getAttribute('aria-describedby')
  const name = plain.name
  const id = plain.id
  const box = document.createElement('div')
  box.className = 'gh-pick__box'
  let timer = 0
  let asked = ''
  let asking = false

  function ask (words, show) {
    window.clearTimeout(timer)
    asked = words
    asking = true
    timer = window.setTimeout(async () => {
      let offers = []
      try {
        const answer = await fetch('/pick/' + group.dataset.pick + '?q=' + encodeURIComponent(words.trim()), { headers: { Accept: 'application/json' } })
        if (answer.ok) offers = await answer.json()
      } catch (offline) {
        // What is typed can still be sent, and is looked for then.
      }
      if (words !== asked) return
      asking = false
      show(offers)
    }, ASK_AFTER_MS)
  }

  function told (offer) {
    if (!offer) return ''
    return typeof offer === 'string' ? offer : free ? offer.value : offer.label
  }

  function chose (offer) {
    if (!offer || typeof offer === 'string') return
    if (several) window.setTimeout(() => add(offer), 0)
    window.setTimeout(() => group.dispatchEvent(new Event('input', { bubbles: true })), 0)
  }

  /** Beside those chosen before, with a tick to take away. */
  function add (offer) {
    const input = document.getElementById(id)
    input.value = ''
    input.dispatchEvent(new Event('input', { bubbles: true }))
    const chosen = group.querySelector('.gh-pick__chosen')
    if (![...chosen.querySelectorAll('input')].some(each => each.value === offer.value)) {
      const tick = document.createElement('input')
      tick.type = 'checkbox'
      tick.className = 'govuk-checkboxes__input'
      tick.name = name
      tick.value = offer.value
      tick.checked = true
      tick.id = group.id + '-chosen-' + offer.value
      const label = document.createElement('label')
      label.className = 'govuk-label govuk-checkboxes__label'
      label.htmlFor = tick.id
      label.textContent = offer.label
      const item = document.createElement('div')
      item.className = 'govuk-checkboxes__item'
      item.append(tick, label)
      chosen.querySelector('.govuk-checkboxes').append(item)
    }
    chosen.hidden = false
    said.textContent = offer.label + ' is chosen.'
    input.focus()
  }

  const said = document.createElement('p')
  said.className = 'govuk-visually-hidden'
  said.setAttribute('role', 'status')

  const typing = document.activeElement === plain
  plain.remove()
  line.querySelector('button').remove()
  line.append(box)
  group.append(said)
  window.accessibleAutocomplete({
    element: box,
    id,
    name,
    defaultValue: plain.value,
    source: ask,
    minLength: FEWEST_LETTERS,
    confirmOnBlur: false,
    displayMenu: 'overlay',
    showNoOptionsFound: !free,
    inputClasses: plain.className,
    onConfirm: chose,
    templates: { inputValue: told, suggestion: offer => escaped(typeof offer === 'string' ? offer : offer.label) },
    tNoResults: () => asking ? 'Looking…' : 'Nothing is found. Try other words.',
    tStatusNoResults: () => asking ? 'Looking' : 'Nothing is found',
    tStatusQueryTooShort: letters => 'Type ' + letters + ' or more letters',
    tAssistiveHint: () => 'When there is something to choose, use the up and down arrows to review and Enter to choose. On a touch device, explore by touch or swipe.'
  })
  const input = document.getElementById(id)
  input.setAttribute('spellcheck', 'false')
  input.setAttribute('maxlength', '2000')
  if (described) keepDescribed(input, described)
  // Who was quicker than this file goes on typing.
  if (typing) input.focus()
}

/** Hint and error stay with the field; the library names only its own hint, and that until something is typed. */
function keepDescribed (input, ids) {
  const keep = () => {
    const now = input.getAttribute('aria-describedby') || ''
    if (!now.startsWith(ids)) input.setAttribute('aria-describedby', (ids + ' ' + now).trim())
  }
  keep()
  new MutationObserver(keep).observe(input, { attributes: true, attributeFilter: ['aria-describedby'] })
}

document.querySelectorAll('[data-pick]').forEach(enhance)
