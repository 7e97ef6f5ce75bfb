### The window around every page.

# The button that opens the search; it looks like a field.
frame-search = Find a case, person, provider or action
# A switch: on means that names are replaced by bars.
frame-names-hidden = Hide names
# Blank at once, then lock; the last button of every page.
frame-hide = Hide and lock now
frame-lock = Lock
# Names the rail for screen readers.
frame-main = Main
