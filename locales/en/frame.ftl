### The window around every page.

# The button that opens the search; it looks like a field.
frame-search = Find a case, person, provider or action
# A button: names are replaced by bars. While they are, the next one stands in its place.
frame-names-hide = Hide names
frame-names-show = Show names
# Blank at once, then lock; the last button of every page.
frame-hide = Hide and lock now
frame-lock = Lock
# Names the rail for screen readers.
frame-main = Main
