"""One child: her front sheet, her story, who belongs with her."""
