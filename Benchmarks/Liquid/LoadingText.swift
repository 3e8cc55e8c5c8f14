/// A template of about 10 kB, to measure loading with all names checked.
enum LoadingText {
  static let template: String = {
    var text = ""
    var number = 0
    while text.utf8.count < 10_240 {
      text += """
        ## Part \(number)
        {% if items != blank %}
        {% for item in items %}
        - **{{ item.title | upcase }}** ({{ item.id }}): {{ item.note | truncate: 40 }}, {{ item.count | plus: 1 | number }}
        {% endfor %}
        {% assign total\(number) = items | map: 'count' | sum %}
        In all {{ total\(number) | number }}, the first is {{ items.first.title }}.
        {% else %}
        There is nothing here.
        {% endif %}

        """
      number += 1
    }
    return text
  }()
}
